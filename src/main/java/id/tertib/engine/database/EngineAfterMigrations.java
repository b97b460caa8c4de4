package id.tertib.engine.database;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** The engine starts only when the migrations have made its tables. */
@Component
final class EngineAfterMigrations implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    beans.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
  }
}
