package id.tertib.pengaduan.lembar;

import org.jspecify.annotations.Nullable;

/**
 * What a verifier chooses, by codes; what is left out stays.
 *
 * @param kelurahan code of the place, which the reporter may have missed
 * @param unit code of an office, or {@code kecamatan} for that of the place
 * @param terlapor code of the office whose people are accused; blank for nobody
 * @param induk number of the report that it is the same as; blank for none
 */
record PutusanVerifikasi(
    @Nullable String kelas,
    @Nullable String kategori,
    @Nullable String kelurahan,
    @Nullable String unit,
    @Nullable String terlapor,
    @Nullable String induk) {}
