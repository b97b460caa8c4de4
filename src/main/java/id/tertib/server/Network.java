package id.tertib.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as limits count: what one household has to itself. */
public final class Network {

  private static final int IPV6_BYTES = 16;
  private static final int HOUSEHOLD_BYTES = 8;

  private Network() {}

  /** An IPv4 address, or the first 64 bits of an IPv6 address. */
  public static String of(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      // With colons it is a literal, which nobody looks up.
      var bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of()
          .formatHex(bytes.length < IPV6_BYTES ? bytes : Arrays.copyOf(bytes, HOUSEHOLD_BYTES));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
