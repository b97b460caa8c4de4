package id.tertib.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param id of the account
 * @param nama what pages show; in the demo the role
 * @param email null when none is known
 */
public record Person(String id, String nama, @Nullable String email) {}
