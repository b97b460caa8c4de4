package id.tertib.instrument;

/**
 * What is wrong with an instrument's file.
 *
 * @param path e.g. {@code simpul[ZI-P].isi[ZI-P1].bobot}
 * @param message in a sentence, with the mend
 * @param found what stands there; empty for nothing
 * @param expected what should
 */
public record Problem(String path, String message, String found, String expected) {}
