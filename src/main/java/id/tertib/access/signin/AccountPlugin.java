package id.tertib.access.signin;

import id.tertib.access.AccountStamps;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the engine our directory and our password hashes. */
@Component
final class AccountPlugin extends AbstractProcessEnginePlugin {

  private final Pbkdf2 pbkdf2;
  private final ObjectProvider<PasswordCheck> passwords;
  private final AccountStamps stamps;
  private final ProfileChanges profiles;

  AccountPlugin(
      Pbkdf2 pbkdf2,
      ObjectProvider<PasswordCheck> passwords,
      AccountStamps stamps,
      ProfileChanges profiles) {
    this.pbkdf2 = pbkdf2;
    this.passwords = passwords;
    this.stamps = stamps;
    this.profiles = profiles;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setPasswordEncryptor(pbkdf2);
    // What slows down guessing stands before it; these would let a stranger lock an account.
    engine.setLoginMaxAttempts(Integer.MAX_VALUE);
    engine.setLoginDelayBase(0);
    engine.setIdentityProviderSessionFactory(
        new SessionFactory() {
          @Override
          public Class<?> getSessionType() {
            return AccountProvider.class;
          }

          @Override
          public Session openSession() {
            return new AccountProvider(passwords.getObject(), stamps, profiles);
          }
        });
  }
}
