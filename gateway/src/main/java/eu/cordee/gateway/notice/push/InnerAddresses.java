package eu.cordee.gateway.notice.push;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses that are nobody's on the open internet: of machines, of houses, for tests and examples,
 * and those in which others are wrapped (IANA's registries of special addresses).
 */
final class InnerAddresses {

  private static final List<Block> BLOCKS =
      """
      0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
      192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3
      ::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20
      5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8
      """
          .lines()
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .map(Block::of)
          .toList();

  private InnerAddresses() {}

  static boolean isInner(InetAddress address) {
    return BLOCKS.stream().anyMatch(block -> block.holds(address.getAddress()));
  }

  /** All addresses that begin with the same bits. */
  private record Block(byte[] first, int bits) {

    static Block of(String text) {
      String[] both = text.split("/", 2);
      byte[] first = InetAddress.ofLiteral(both[0]).getAddress();
      // Java reads what is wrapped as what is in it.
      boolean isWrapped = both[0].contains(":") && first.length == 4;
      return new Block(isWrapped ? wrapped() : first, Integer.parseInt(both[1]));
    }

    private static byte[] wrapped() {
      byte[] all = new byte[16];
      all[10] = -1;
      all[11] = -1;
      return all;
    }

    boolean holds(byte[] address) {
      return address.length == first.length && head(address).equals(head(first));
    }

    private BigInteger head(byte[] address) {
      return new BigInteger(1, address).shiftRight(8 * address.length - bits);
    }
  }
}
