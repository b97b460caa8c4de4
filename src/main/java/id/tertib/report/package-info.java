/**
 * Documents for people: DOCX and PDF from one description, kept in a register with their SHA-256.
 */
@ApplicationModule(
    displayName = "Laporan",
    allowedDependencies = {"access", "audit", "calendar", "data", "engine", "office", "storage"})
@NullMarked
package id.tertib.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
