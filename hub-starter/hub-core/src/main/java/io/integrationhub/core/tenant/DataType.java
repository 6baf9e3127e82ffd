package io.integrationhub.core.tenant;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One kind of data that a service owns.
 *
 * @param masters the systems that can be its source of truth
 * @param unconnected those of them that need no connection to an outside system
 * @param unconnectedWhen settings of a tenant with which no master needs one, for example {@code order-export.adapter:
 *     file}
 * @param ways the ways this data takes, by name
 */
public record DataType(
        @DefaultValue List<String> masters,
        @DefaultValue(Masters.COMMERCETOOLS) List<String> unconnected,
        @DefaultValue Map<String, String> unconnectedWhen,
        @DefaultValue Map<String, Way> ways) {

    public DataType {
        masters = List.copyOf(masters);
        unconnected = List.copyOf(unconnected);
        unconnectedWhen = Map.copyOf(unconnectedWhen);
        ways = Map.copyOf(ways);
    }

    /**
     * One way that data takes.
     *
     * @param from where it starts, for example {@code master}
     * @param to where it ends, for example {@code commercetools}
     * @param when the masters with which it runs; empty for any but commercetools itself
     * @param built whether this version of the hub moves data on it
     */
    public record Way(
            String from,
            String to,
            @DefaultValue List<String> when,
            @DefaultValue("true") boolean built) {

        public Way {
            when = List.copyOf(when);
        }

        /** Whether it runs for a tenant that chose this master. */
        public boolean runsWith(String master) {
            return built && isFor(master);
        }

        /** Whether a tenant that chose this master needs it. */
        public boolean isFor(String master) {
            return when.isEmpty() ? !master.equals(Masters.COMMERCETOOLS) : when.contains(master);
        }
    }
}
