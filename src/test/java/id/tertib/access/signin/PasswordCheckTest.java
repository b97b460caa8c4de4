package id.tertib.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class PasswordCheckTest {

  private static final String TASK_COUNT = "/engine-rest/task/count";

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;
  @Autowired PasswordCheck passwords;

  @BeforeEach
  void newAccount() {
    var user = identity.newUser("sementara");
    user.setPassword(Visitor.PASSWORD);
    identity.saveUser(user);
  }

  @AfterEach
  void remove() {
    identity.deleteUser("sementara");
  }

  @Test
  void storesPasswordsAsSlowHashes() {
    assertThat(stored()).startsWith("{PBKDF2}10000$");
    assertThat(passwords.matches("sementara", Visitor.PASSWORD)).isTrue();
    assertThat(passwords.matches("sementara", "salah")).isFalse();
  }

  @Test
  void renewsAnOldHashAtSignInPastThePolicyAndEndsNoSession() throws Exception {
    var session = Visitor.browser(port).signIn("sementara");
    storeOldHash("lama");

    assertThat(Visitor.program(port, "sementara", "lama").get(TASK_COUNT).statusCode())
        .isEqualTo(200);

    assertThat(stored()).startsWith("{PBKDF2}10000$");
    assertThat(passwords.matches("sementara", "lama")).isTrue();
    assertThat(session.get(TASK_COUNT).statusCode()).isEqualTo(200);
  }

  @Test
  void leavesAnOldHashAloneWhenThePasswordIsWrong() throws Exception {
    storeOldHash("lama");

    assertThat(passwords.matches("sementara", "salah")).isFalse();

    assertThat(stored()).startsWith("{SHA-512}");
  }

  @Test
  void letsNobodyInWithAnAccountThatHasNoPassword() {
    jdbc.sql("update ACT_ID_USER set PWD_ = null where ID_ = 'sementara'").update();

    assertThat(passwords.matches("sementara", "")).isFalse();
    assertThat(Visitor.program(port, "sementara", "").get(TASK_COUNT).statusCode()).isEqualTo(401);
  }

  @Test
  void answersANameThatNoAccountCanHave() {
    for (var name : new String[] {"sementara\u0000", "x".repeat(1_000), ""}) {
      assertThat(Visitor.program(port, name, "salah").get(TASK_COUNT).statusCode()).isEqualTo(401);
    }
  }

  private void storeOldHash(String password) throws Exception {
    var salt = "Z2FyYW1nYXJhbWdhcmFtIQ==";
    var hash =
        MessageDigest.getInstance("SHA-512")
            .digest((password + salt).getBytes(StandardCharsets.UTF_8));
    jdbc.sql("update ACT_ID_USER set PWD_ = :hash, SALT_ = :salt where ID_ = 'sementara'")
        .param("hash", "{SHA-512}" + Base64.getEncoder().encodeToString(hash))
        .param("salt", salt)
        .update();
  }

  private String stored() {
    return ((UserEntity) identity.createUserQuery().userId("sementara").singleResult())
        .getPassword();
  }
}
