package id.tertib;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ApplicationTest {

  @Autowired RepositoryService repository;

  @Test
  void startsOnH2() {
    assertThat(repository).isNotNull();
  }
}
