/** Signing in: the page, the password and how often it may be guessed, the engine's directory. */
@NullMarked
package id.tertib.access.signin;

import org.jspecify.annotations.NullMarked;
