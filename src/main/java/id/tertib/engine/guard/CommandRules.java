package id.tertib.engine.guard;

import id.tertib.engine.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which rule a command of a signed-in person falls under. Those that need none, and those that
 * concern processes which are not ours, are left to the engine's authorisations; what needs none
 * stands with the reason in {@link CommandsLeftAlone}; any other is refused.
 */
@Component
final class CommandRules {

  private static final String NO_VARIABLES =
      "Variabel proses tidak dapat diubah langsung. Isi lewat formulir tugasnya.";
  private static final String NO_MESSAGES =
      "Pesan dan sinyal ke proses hanya dikirim oleh sistem. Pakai tombol di halamannya.";
  private static final String NO_COMMENTS =
      "Komentar dan lampiran tugas tidak dipakai. Tulis catatan pada formulir, bukti pada lembar"
          + " kerja.";
  private static final String ADMIN_ONLY = "%s hanya dapat dilakukan administrator.";

  private final List<CommandGate> gates;
  private final CommandsLeftAlone leftAlone;
  private final ForeignProcesses foreign;

  CommandRules(List<CommandGate> gates, CommandsLeftAlone leftAlone, ForeignProcesses foreign) {
    this.gates = gates;
    this.leftAlone = leftAlone;
    this.foreign = foreign;
  }

  /**
   * @return what to check before the command runs; it throws {@link RefusedException}, and tells
   *     whether the command concerns us at all. Empty when the guard has nothing to say
   */
  Optional<BooleanSupplier> ruleFor(Object command, Caller caller) {
    var rule = rule(command, caller);
    if (rule == null && leftAlone.include(command.getClass())) {
      return Optional.empty();
    }
    var judged = rule == null ? unknown(command) : rule;
    return Optional.of(
        () -> {
          if (foreign.concerns(command)) {
            return false;
          }
          judged.run();
          return true;
        });
  }

  /** Null when the command is none that is judged. */
  @Nullable Runnable rule(Object command, Caller caller) {
    return gates.stream()
        .flatMap(gate -> Stream.ofNullable(gate.rule(command, caller)))
        .findFirst()
        .orElseGet(() -> forAll(command, caller));
  }

  /** What no gate decides about: never, or by administrators alone. */
  private static @Nullable Runnable forAll(Object command, Caller caller) {
    if (command instanceof StartProcessInstanceAtActivitiesCmd) {
      return never("Proses dimulai dari awalnya. Mulai tanpa startInstructions.");
    }
    if (command instanceof AbstractSetVariableCmd
        || command instanceof AbstractPatchVariablesCmd
        || command instanceof AbstractRemoveVariableCmd
        || command instanceof SetVariablesToProcessInstancesBatchCmd) {
      return never(NO_VARIABLES);
    }
    if (command instanceof AbstractCorrelateMessageCmd
        || command instanceof CorrelateAllMessageBatchCmd
        || command instanceof MessageEventReceivedCmd
        || command instanceof SignalEventReceivedCmd
        || command instanceof SignalCmd
        || command instanceof EvaluateStartConditionCmd) {
      return never(NO_MESSAGES);
    }
    if (command instanceof AddCommentCmd
        || command instanceof UpdateCommentCmd
        || command instanceof DeleteTaskCommentCmd
        || command instanceof DeleteProcessInstanceCommentCmd
        || command instanceof CreateAttachmentCmd
        || command instanceof SaveAttachmentCmd
        || command instanceof DeleteAttachmentCmd) {
      return never(NO_COMMENTS);
    }
    // Camunda lets everybody delete himself; tasks and the trail would name somebody unknown.
    if (command instanceof DeleteUserCmd) {
      return onlyAdmin(caller, "Menghapus akun");
    }
    if (command instanceof DeleteTaskCmd) {
      return onlyAdmin(caller, "Menghapus tugas");
    }
    if (command instanceof SaveFilterCmd || command instanceof DeleteFilterCmd) {
      return onlyAdmin(caller, "Mengubah penyaring tugas");
    }
    return null;
  }

  private static Runnable never(String message) {
    return () -> {
      throw RefusedException.badRequest(message);
    };
  }

  private static Runnable onlyAdmin(Caller caller, String deed) {
    return () -> {
      if (!caller.admin()) {
        throw RefusedException.forbidden(ADMIN_ONLY.formatted(deed));
      }
    };
  }

  /** A newer engine or another plug-in brought it: closed until somebody has looked at it. */
  private static Runnable unknown(Object command) {
    return () -> {
      throw RefusedException.forbidden(
          "Perintah %s belum dikenal penjaga mesin proses, jadi ditolak."
              .formatted(command.getClass().getSimpleName()));
    };
  }
}
