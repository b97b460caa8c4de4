package id.tertib.roadmap;

/**
 * One action as the shipped files give it.
 *
 * @param aksi the action with its mapping, unconfirmed
 * @param target column “Target” of the text; empty where there is none
 * @param pelaksana who executes it by the text; empty where the text names nobody
 * @param penanggungJawab the perangkat daerah as the text names it; empty where it names none
 */
record RoadMapRow(RencanaAksi aksi, String target, String pelaksana, String penanggungJawab) {}
