package id.tertib.access;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a group, or everybody who is signed in, may do.
 *
 * @param group null for everybody
 */
record Grant(
    @Nullable String group, Resource resource, String resourceId, List<Permission> permissions) {

  static Grant toGroup(
      String group, Resource resource, String resourceId, Permission... permissions) {
    return new Grant(group, resource, resourceId, List.of(permissions));
  }

  static Grant toEverybody(Resource resource, String resourceId, Permission... permissions) {
    return new Grant(null, resource, resourceId, List.of(permissions));
  }

  int type() {
    return group == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
  }

  Target target() {
    return new Target(resource, resourceId);
  }

  /** Whether this authorization, found on the same thing, is the one that carries the grant. */
  boolean isKeptBy(Authorization authorization) {
    return authorization.getAuthorizationType() == type()
        && (group == null || group.equals(authorization.getGroupId()));
  }

  boolean isFullyKeptBy(Authorization authorization) {
    return permissions.stream().allMatch(authorization::isPermissionGranted);
  }

  Authorization fill(Authorization authorization) {
    if (group == null) {
      authorization.setUserId(Authorization.ANY);
    } else {
      authorization.setGroupId(group);
    }
    authorization.setResource(resource);
    authorization.setResourceId(resourceId);
    permissions.forEach(authorization::addPermission);
    return authorization;
  }

  /** The thing that grants are about. */
  record Target(Resource resource, String resourceId) {}
}
