package id.tertib.instrument.check;

import java.util.function.BiConsumer;

/**
 * One thing that an instrument must keep.
 *
 * @param name in words of the format, e.g. {@code bobot berjumlah}
 * @param check tells every place where it is broken
 */
record Rule(String name, BiConsumer<Sheet, Findings> check) {}
