package id.tertib.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What tables keep as JSON comes back as it was. */
class JsonTextTest {

  private final JsonText text = new JsonText(new ObjectMapper());

  @Test
  void givesADecimalBackAsItWasKept() {
    var kept = DecimalNode.valueOf(new BigDecimal("3.67"));

    assertThat(text.tree(text.write(kept))).isEqualTo(kept);
  }
}
