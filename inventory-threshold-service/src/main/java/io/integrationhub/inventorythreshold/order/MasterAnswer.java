package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the master answered about the short positions of an order. */
public sealed interface MasterAnswer {

    /**
     * The master's quantities before it gave the order anything.
     *
     * @param quantities by position; a position that is missing has no stock
     * @param outdated positions whose quantity was true before the query, so that orders which have reached the master
     *     since are not deducted from it
     */
    record Quantities(Map<Position, Long> quantities, Set<Position> outdated) implements MasterAnswer {

        public Quantities {
            quantities = Map.copyOf(quantities);
            outdated = Set.copyOf(outdated);
        }
    }

    /**
     * The master reserved all of it.
     *
     * @param left what remains for other orders
     */
    record Reserved(Map<Position, Long> left) implements MasterAnswer {

        public Reserved {
            left = Map.copyOf(left);
        }
    }

    /**
     * The master reserved nothing.
     *
     * @param available what it has
     */
    record NotReserved(Map<Position, Long> available) implements MasterAnswer {

        public NotReserved {
            available = Map.copyOf(available);
        }
    }

    /** Quantities by position; the smallest if the master states a position twice. */
    static Map<Position, Long> quantities(Collection<ReportedStock> reported) {
        return reported.stream().collect(Collectors.toMap(ReportedStock::position, ReportedStock::quantity, Math::min));
    }
}
