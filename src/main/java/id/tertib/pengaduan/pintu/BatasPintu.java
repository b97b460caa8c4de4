package id.tertib.pengaduan.pintu;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often strangers may send something.
 *
 * @param perAlamat reports from one address in ten minutes, refused ones counted
 * @param perMenit reports from all addresses together in a minute
 * @param balasan replies from one address in ten minutes
 */
@ConfigurationProperties("tertib.pengaduan")
public record BatasPintu(
    @DefaultValue("10") int perAlamat,
    @DefaultValue("6000") int perMenit,
    @DefaultValue("60") int balasan) {}
