package id.tertib.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import jakarta.servlet.FilterChain;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ProcessTest
class RestSignInTest {

  @Autowired ProcessEngine engine;
  @Autowired IdentityService identity;
  @Autowired EngineTasks tasks;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void tenants() {
    for (var id : List.of("sendiri", "kelompok", "lain")) {
      identity.saveTenant(identity.newTenant(id));
    }
    identity.createTenantUserMembership("sendiri", "dinkesasesor");
    identity.createTenantGroupMembership("kelompok", "dinkes");
    identity.createTenantGroupMembership("kelompok", "dinkesasesor");
  }

  @AfterEach
  void withoutTenants() {
    List.of("sendiri", "kelompok", "lain").forEach(identity::deleteTenant);
  }

  @Test
  void tellsTheEngineWhatItsOwnFilterTells() throws Exception {
    for (var account : List.of("dinkesasesor", "sekda", "admin", "asesor1", "tidak-ada")) {
      var ours = told(new RestSignIn(engine, jdbc), account);
      var theirs = told(new ProcessEngineAuthenticationFilter(), account);

      assertThat(ours.getUserId()).isEqualTo(account);
      assertThat(ours.getGroupIds()).as(account).hasSameElementsAs(theirs.getGroupIds());
      assertThat(ours.getTenantIds()).as(account).hasSameElementsAs(theirs.getTenantIds());
    }
    assertThat(told(new RestSignIn(engine, jdbc), "dinkesasesor").getTenantIds())
        .containsExactlyInAnyOrder("sendiri", "kelompok");
  }

  @Test
  void leavesNobodyBehind() throws Exception {
    told(new RestSignIn(engine, jdbc), "dinkesasesor");

    assertThat(identity.getCurrentAuthentication()).isNull();
  }

  private Authentication told(ProcessEngineAuthenticationFilter filter, String account)
      throws Exception {
    var config = new MockFilterConfig();
    config.addInitParameter(
        ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        ContainerBasedAuthenticationProvider.class.getName());
    filter.init(config);
    var request = new MockHttpServletRequest("GET", "/engine-rest/task");
    request.setServletPath("/engine-rest");
    Principal person = () -> account;
    request.setUserPrincipal(person);
    var told = new AtomicReference<Authentication>();
    FilterChain chain = (one, other) -> told.set(identity.getCurrentAuthentication());
    filter.doFilter(request, new MockHttpServletResponse(), chain);
    return told.get();
  }
}
