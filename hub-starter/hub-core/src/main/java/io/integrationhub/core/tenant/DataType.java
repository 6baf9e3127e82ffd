package io.integrationhub.core.tenant;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One kind of data that a service owns.
 *
 * @param masters the systems that can be its source of truth
 * @param unconnected the masters that need no connection to an outside system
 * @param unconnectedWhen tenant settings with which no master needs a connection, for example {@code <service>.adapter:
 *     file}
 * @param directions the directions of this data, by name
 */
public record DataType(
        @DefaultValue List<String> masters,
        @DefaultValue(Masters.COMMERCETOOLS) List<String> unconnected,
        @DefaultValue Map<String, String> unconnectedWhen,
        @DefaultValue Map<String, Direction> directions) {

    public DataType {
        masters = List.copyOf(masters);
        unconnected = List.copyOf(unconnected);
        unconnectedWhen = Map.copyOf(unconnectedWhen);
        directions = Map.copyOf(directions);
    }

    /**
     * One direction in which data is moved.
     *
     * @param from where it starts, for example {@code master}
     * @param to where it ends, for example {@code commercetools}
     * @param when the masters that need it; empty for all except commercetools itself
     * @param built whether this version of the hub implements it
     */
    public record Direction(
            String from,
            String to,
            @DefaultValue List<String> when,
            @DefaultValue("true") boolean built) {

        public Direction {
            when = List.copyOf(when);
        }

        /** Whether it moves data for a tenant that chose this master. */
        public boolean isActiveWith(String master) {
            return built && isFor(master);
        }

        /** Whether a tenant that chose this master needs it. */
        public boolean isFor(String master) {
            return when.isEmpty() ? !master.equals(Masters.COMMERCETOOLS) : when.contains(master);
        }
    }
}
