-- Who wrote which layer is told by the layer's code, as the sheets have it.
update penulis_lembar set nama = lower(nama) where jenis = 'lapis';
