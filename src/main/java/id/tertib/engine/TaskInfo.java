package id.tertib.engine;

import org.jspecify.annotations.Nullable;

/**
 * An open user task as rules see it.
 *
 * @param id the engine's id of the task
 * @param definitionId the engine's id of its process definition, one for each version
 * @param processKey key of its process definition, e.g. {@code monitoring-perangkat-daerah}
 * @param taskKey id of the user task in the model, e.g. {@code isiDaftarPeriksa}
 * @param businessKey of its instance, e.g. {@code 2026-S2/dinkes}; empty when it has none or when
 *     the process is neither ours nor described: its keys name no case
 * @param processInstanceId the engine's id of the instance
 * @param name what people read
 * @param assignee who holds it; null while it is its group's
 */
public record TaskInfo(
    String id,
    String definitionId,
    String processKey,
    String taskKey,
    String businessKey,
    String processInstanceId,
    String name,
    @Nullable String assignee) {}
