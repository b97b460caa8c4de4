-- How far the history before the demo's first morning is made, as the product's time in
-- milliseconds; null once it is made, and in a demo that began without one.
alter table jam_demo add column riwayat_sampai bigint;
