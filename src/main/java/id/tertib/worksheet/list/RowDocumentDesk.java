package id.tertib.worksheet.list;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.EvidenceStore;
import id.tertib.worksheet.TaskList;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.WorksheetWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A person who brings documents to the rows of a list, where it takes any. */
@Component
class RowDocumentDesk {

  private final RowDesk desk;
  private final RowDocuments documents;
  private final EvidenceStore store;
  private final OpenTasks tasks;
  private final WorksheetWords words;

  RowDocumentDesk(
      RowDesk desk,
      RowDocuments documents,
      EvidenceStore store,
      OpenTasks tasks,
      WorksheetWords words) {
    this.desk = desk;
    this.documents = documents;
    this.store = store;
    this.tasks = tasks;
    this.words = words;
  }

  /** Keeps the document first, without holding the list, then attaches it. */
  RowListPage.Document upload(
      String userId, String taskId, String kind, String rowId, String fileName, InputStream content)
      throws IOException {
    var process = tasks.visible(userId, taskId).processKey();
    var of =
        desk.writing(
            userId,
            taskId,
            kind,
            list -> {
              row(list, rowId);
              return new CaseSubject(Matter.DOCUMENT, process, owner(list), list.subject());
            });
    return attach(userId, taskId, kind, rowId, store.store(of, userId, fileName, content).id());
  }

  /** A document that was brought to this case or by its office. */
  RowListPage.Document attach(
      String userId, String taskId, String kind, String rowId, String evidenceId) {
    return desk.writing(
        userId,
        taskId,
        kind,
        list -> {
          var row = row(list, rowId);
          var document =
              store
                  .find(evidenceId)
                  .filter(found -> found.isOf(list.office(), list.subject()))
                  .orElseThrow(
                      () ->
                          RefusedException.notFound(
                              words.of("lembar.bukti.kantor-lain", evidenceId)));
          documents.attach(kind, list.subject(), row, document, userId);
          return documents.find(rowId, evidenceId).map(desk::document).orElseThrow();
        });
  }

  void detach(String userId, String taskId, String kind, String rowId, String evidenceId) {
    desk.<Boolean>writing(
        userId,
        taskId,
        kind,
        list -> {
          var attached =
              documents
                  .find(rowId, evidenceId)
                  .orElseThrow(
                      () ->
                          RefusedException.notFound(
                              words.of("daftar.bukti.tidak-terlampir", evidenceId, list.title())));
          documents.detach(kind, list.subject(), row(list, rowId), attached.evidence(), userId);
          return true;
        });
  }

  private StoredRow row(TaskList list, String rowId) {
    if (list.documents() == null) {
      throw RefusedException.badRequest(words.of("daftar.bukti.tanpa", list.title()));
    }
    return desk.standing(list, rowId);
  }

  private static String owner(TaskList list) {
    return Objects.requireNonNullElseGet(
        list.office(), () -> CaseSubject.caseOwner(list.subject()));
  }
}
