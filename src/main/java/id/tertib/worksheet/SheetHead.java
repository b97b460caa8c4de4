package id.tertib.worksheet;

import id.tertib.instrument.InstrumentId;

/**
 * Which sheet of an instrument a module is asked about.
 *
 * @param id of the sheet
 * @param subject business key of its case
 */
public record SheetHead(String id, InstrumentId instrument, String subject, Owner owner) {}
