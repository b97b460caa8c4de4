package id.tertib.access;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Limits of signing in as the product has them when nobody sets any. */
public final class Limits {

  private Limits() {}

  public static SignInProperties usual() {
    return new Binder(new MapConfigurationPropertySource())
        .bindOrCreate("tertib.sign-in", SignInProperties.class);
  }
}
