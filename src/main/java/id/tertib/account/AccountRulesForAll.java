package id.tertib.account;

import id.tertib.engine.AccountRule;
import id.tertib.notification.MailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of our pages hold for REST and Camunda's Admin as well. */
@Component
class AccountRulesForAll implements AccountRule {

  @Override
  public Optional<String> refuse(@Nullable String id, @Nullable String address) {
    if (id != null) {
      var mend = AccountRules.idProblem(id);
      if (mend.isPresent()) {
        return Optional.of("Nama akun '%s' tidak dapat dipakai. %s".formatted(id, mend.get()));
      }
    }
    return address == null || address.isBlank() || MailAddress.usable(address).isPresent()
        ? Optional.empty()
        : Optional.of(
            "'%s' bukan alamat surel. Tulis satu alamat lengkap, misalnya nama@contoh.go.id, atau kosongkan."
                .formatted(address));
  }
}
