package id.tertib.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Camunda as it comes, with history and authorisations as the product has them, and with the
 * skeleton of one of its models: the same elements, without forms, listeners and delegates. What
 * the product's own completion is compared with.
 */
public final class BareEngine implements AutoCloseable {

  private static final String PERSON = "orang";
  private static final String DUE = "${tenggat}";

  private final HikariDataSource pool = new HikariDataSource();
  private final ProcessEngine engine;

  /**
   * @param url of an empty PostgreSQL, user and password {@code postgres}
   * @param model on the class path
   */
  public BareEngine(String url, String model) throws IOException {
    pool.setJdbcUrl(url);
    pool.setUsername("postgres");
    pool.setPassword("postgres");
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    var configuration = new SpringProcessEngineConfiguration();
    var nothing = new GenericApplicationContext();
    nothing.refresh();
    configuration.setApplicationContext(nothing);
    configuration.setProcessEngineName("bare");
    configuration.setDataSource(pool);
    configuration.setTransactionManager(new DataSourceTransactionManager(pool));
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistory("full");
    configuration.setAuthorizationEnabled(true);
    configuration.setJobExecutorActivate(false);
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("skeleton.bpmn", skeleton(model))
        .deploy();
    grant(Resources.TASK);
    grant(Resources.PROCESS_DEFINITION);
    grant(Resources.PROCESS_INSTANCE);
  }

  private void grant(Resource resource) {
    var authorizations = engine.getAuthorizationService();
    var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(PERSON);
    grant.setResource(resource);
    grant.setResourceId(Authorization.ANY);
    grant.addPermission(Permissions.ALL);
    authorizations.saveAuthorization(grant);
  }

  private static BpmnModelInstance skeleton(String model) throws IOException {
    BpmnModelInstance skeleton;
    try (var file = new ClassPathResource(model).getInputStream()) {
      skeleton = Bpmn.readModelFromStream(file);
    }
    for (var listener : skeleton.getModelElementsByType(CamundaTaskListener.class)) {
      listener.getParentElement().removeChildElement(listener);
    }
    for (var listener : skeleton.getModelElementsByType(CamundaExecutionListener.class)) {
      listener.getParentElement().removeChildElement(listener);
    }
    for (var task : skeleton.getModelElementsByType(ServiceTask.class)) {
      task.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
      task.setCamundaExpression("${true}");
    }
    for (var task : skeleton.getModelElementsByType(UserTask.class)) {
      task.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "formRef");
      task.removeAttributeNs(BpmnModelConstants.CAMUNDA_NS, "formRefBinding");
      task.setCamundaDueDate(DUE);
    }
    for (var date : skeleton.getModelElementsByType(TimeDate.class)) {
      date.setTextContent(DUE);
    }
    return skeleton;
  }

  /** Starts an instance with the variables that the model's expressions read. */
  public void start(String processKey, String businessKey, Map<String, Object> variables) {
    var all = new HashMap<>(variables);
    all.put("tenggat", Date.from(Instant.now().plus(Duration.ofDays(30))));
    engine.getRuntimeService().startProcessInstanceByKey(processKey, businessKey, all);
  }

  /** Ends a step as a signed-in person; only that is measured. */
  public void complete(
      String businessKey, String step, Map<String, Object> variables, Timings timings)
      throws Exception {
    var tasks = engine.getTaskService();
    var task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(businessKey)
            .taskDefinitionKey(step)
            .singleResult();
    tasks.setAssignee(task.getId(), PERSON);
    engine.getIdentityService().setAuthentication(PERSON, List.of());
    try {
      timings.add(
          () -> {
            engine.getFormService().submitTaskForm(task.getId(), variables);
            return null;
          });
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** Runs what is due, one job after the other. */
  public void runJobs() {
    var management = engine.getManagementService();
    while (true) {
      var jobs = management.createJobQuery().messages().executable().list();
      if (jobs.isEmpty()) {
        return;
      }
      jobs.forEach(job -> management.executeJob(job.getId()));
    }
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
