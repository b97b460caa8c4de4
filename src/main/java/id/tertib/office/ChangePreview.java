package id.tertib.office;

import java.util.List;

/**
 * What would become of everything, before anything is changed.
 *
 * @param perubahan the change as it was understood
 * @param baris what is so now and how it would be
 * @param peringatan what somebody should see to
 */
public record ChangePreview(
    OfficeChange perubahan, List<OfficeImpact.Line> baris, List<String> peringatan) {}
