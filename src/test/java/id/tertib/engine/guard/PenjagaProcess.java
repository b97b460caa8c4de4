package id.tertib.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** The guard's own small process, deployed for one test: form, review, end. */
public final class PenjagaProcess implements AutoCloseable {

  private final ProcessEngine engine;
  private final String deployment;
  private final List<String> grants = new ArrayList<>();

  public PenjagaProcess(ProcessEngine engine) {
    this.engine = engine;
    this.deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addClasspathResource("penjaga/penjaga.bpmn")
            .addClasspathResource("penjaga/penjaga-mulai.form")
            .addClasspathResource("penjaga/penjaga-isi.form")
            .addClasspathResource("penjaga/penjaga-reviu.form")
            .deploy()
            .getId();
  }

  /**
   * @return id of the open task {@code isi}
   */
  public String waitingAtTheForm() {
    var instance =
        engine
            .getRuntimeService()
            .startProcessInstanceByKey(
                "penjaga",
                "UJI/1",
                Variables.createVariables()
                    .putValue("tahun", 2026)
                    .putValue(
                        "daftarUnit",
                        SpinValues.jsonValue("[{\"label\":\"Satu\",\"value\":\"u1\"},\"u2\"]")
                            .create()));
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(instance.getId())
        .singleResult()
        .getId();
  }

  public void grantUser(String user, Resource resource, String id, Permission... permissions) {
    var grant =
        engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(user);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    grants.add(engine.getAuthorizationService().saveAuthorization(grant).getId());
  }

  @Override
  public void close() {
    engine.getIdentityService().clearAuthentication();
    engine.getRepositoryService().deleteDeployment(deployment, true);
    grants.forEach(engine.getAuthorizationService()::deleteAuthorization);
  }
}
