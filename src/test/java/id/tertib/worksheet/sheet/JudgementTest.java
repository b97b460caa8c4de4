package id.tertib.worksheet.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.worksheet.Layer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final Layer KETUA = new Layer("ketua", "Ketua TPI", true, true);

  @Test
  void asksNoReasonForTheSameNumberHoweverItIsKept() {
    var kept = DoubleNode.valueOf(3.62);

    assertThat(asks(kept, DecimalNode.valueOf(new BigDecimal("3.62")))).isFalse();
    assertThat(asks(kept, DecimalNode.valueOf(new BigDecimal("3.63")))).isTrue();
    assertThat(asks(DoubleNode.valueOf(3), IntNode.valueOf(3))).isFalse();
    assertThat(asks(counts(11), counts(11))).isFalse();
    assertThat(asks(counts(11), counts(10))).isTrue();
  }

  @Test
  void asksForAReasonWhereAWordChanges() {
    assertThat(asks(TextNode.valueOf("A"), TextNode.valueOf("A"))).isFalse();
    assertThat(asks(TextNode.valueOf("A"), TextNode.valueOf("B"))).isTrue();
    assertThat(asks(null, TextNode.valueOf("B"))).isTrue();
  }

  private static boolean asks(JsonNode standing, JsonNode value) {
    return Judgement.asksReason(KETUA, standing, value);
  }

  private static JsonNode counts(int first) {
    return JsonNodeFactory.instance.objectNode().put("pembilang", first).put("penyebut", 12);
  }
}
