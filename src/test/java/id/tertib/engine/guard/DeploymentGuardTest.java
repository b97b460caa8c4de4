package id.tertib.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.DeploymentRule;
import id.tertib.engine.DescribedProcesses;
import id.tertib.engine.OwnNames;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.RefusedException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What a model from outside may not name, for a product with one file of each kind. */
class DeploymentGuardTest {

  @TempDir Path product;

  private DeploymentGuard guard;

  @BeforeEach
  void shipOneOfEachKind() throws IOException {
    ship(
        "processes/milik.bpmn",
        "<definitions><message name='pesanKita'/><signal name='sinyalKita'/></definitions>");
    ship("processes/kita.dmn", "<definitions><decision id='keputusanKita'/></definitions>");
    ship("forms/kita.form", "{\"id\":\"formulirKita\"}");
    ship("data/kunci-proses.txt", "# nanti\n\nnanti\n");
    var files = new URLClassLoader(new URL[] {product.toUri().toURL()}, null);
    guard =
        new DeploymentGuard(
            new OwnProcesses(
                new PathMatchingResourcePatternResolver(files), none(DescribedProcesses.class)),
            none(DeploymentRule.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.bpmn       | <process id='milik'/>                                   | a.bpmn: kunci proses 'milik' milik Tertib. Beri proses ini id lain.",
        "a.bpmn20.xml | <process id='nanti'/>                                   | kunci proses 'nanti'",
        "a.bpmn       | <callActivity id='p' calledElement=' milik '/>          | a.bpmn: p memanggil proses 'milik' milik Tertib. Panggil proses Anda sendiri.",
        "a.bpmn       | <message id='p' name='pesanKita'/>                      | p memakai pesan 'pesanKita' milik Tertib. Beri pesan itu nama lain.",
        "a.bpmn       | <signal id='s' name='sinyalKita'/>                      | s memakai sinyal 'sinyalKita' milik Tertib. Beri sinyal itu nama lain.",
        "a.bpmn       | <businessRuleTask id='k' decisionRef='keputusanKita'/>  | k memanggil keputusan 'keputusanKita' milik Tertib. Panggil keputusan Anda sendiri.",
        "a.dmn        | <decision id='keputusanKita'/>                          | kunci keputusan 'keputusanKita' milik Tertib. Beri keputusan ini id lain.",
        "a.cmmn       | <processTask id='t' processRef='milik'/>                | t memanggil proses 'milik'",
        "a.cmmn       | <processRefExpression id='t'> milik </processRefExpression> | t memanggil proses 'milik'",
        "a.form       | {\"id\":\"formulirKita\"}                               | a.form: id formulir 'formulirKita' milik Tertib. Beri formulir ini id lain.",
        "a.bpmn       | <process                                                | a.bpmn bukan XML yang utuh.",
        "a.bpmn       | <!DOCTYPE d [<!ENTITY k 'milik'>]><process id='&k;'/>   | a.bpmn bukan XML yang utuh.",
        "a.form       | bukan                                                   | a.form bukan formulir Camunda (JSON).",
      })
  void refusesWhatIsOurs(String file, String content, String message) {
    assertThatThrownBy(() -> guard.refuseOurs(file, content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.bpmn | <process id='cuti'><callActivity id='p' calledElement='tiket'/></process>",
        "a.bpmn | <message id='p' name='milik'/>",
        "a.txt  | <process id='milik'/>",
        "a.form | {\"id\":\"milik\"}",
      })
  void takesEverythingElse(String file, String content) {
    assertThatCode(() -> guard.refuseOurs(file, content.getBytes(StandardCharsets.UTF_8)))
        .doesNotThrowAnyException();
  }

  @Test
  void readsTheProductsOwnFiles() {
    var names = OwnNames.read(new PathMatchingResourcePatternResolver());

    assertThat(names.messages())
        .contains("siklusDibatalkan", "perangkatDaerahSelesai")
        .allMatch(name -> name.matches("[A-Za-z]+"), "a fixed name, so that it can be compared");
    assertThat(names.forms()).contains("reviu-ketua-tim");
  }

  private void ship(String file, String content) throws IOException {
    var path = product.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private static <T> ObjectProvider<T> none(Class<T> type) {
    return new DefaultListableBeanFactory().getBeanProvider(type);
  }
}
