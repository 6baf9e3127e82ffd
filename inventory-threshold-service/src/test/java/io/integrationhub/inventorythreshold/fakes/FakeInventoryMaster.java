package io.integrationhub.inventorythreshold.fakes;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An inventory master whose stock a test sets. */
public final class FakeInventoryMaster implements InventoryMaster, Reservations {

    private final InstantSource clock;
    private final Map<Position, Long> onHand = new ConcurrentHashMap<>();
    private final Map<OrderId, Map<Position, Long>> reserved = new LinkedHashMap<>();
    private final Set<OrderId> confirmed = new HashSet<>();
    private final List<Set<Position>> queries = new CopyOnWriteArrayList<>();
    private Duration lag = Duration.ZERO;
    private volatile boolean isDown;
    private boolean losesResponses;

    public FakeInventoryMaster(InstantSource clock) {
        this.clock = clock;
    }

    /** Its quantities are of that long ago. */
    public void lagsBy(Duration time) {
        lag = time;
    }

    public void stock(Position position, long quantity) {
        onHand.put(position, quantity);
    }

    public void forget(Position position) {
        onHand.remove(position);
    }

    /** Sells to other customers. */
    public void sell(Map<Position, Long> quantities) {
        quantities.forEach((position, quantity) -> onHand.merge(position, -quantity, Long::sum));
    }

    /** Receives an order, which replaces its reservation. */
    public synchronized void receive(OrderId order, Map<Position, Long> quantities) {
        reserved.remove(order);
        sell(quantities);
    }

    /** The quantity in store, reserved or not. */
    public long onHand(Position position) {
        return onHand.getOrDefault(position, 0L);
    }

    /** The quantity that is not reserved. */
    public synchronized long available(Position position) {
        return onHand(position)
                - reserved.values().stream()
                        .mapToLong(quantities -> quantities.getOrDefault(position, 0L))
                        .sum();
    }

    public synchronized Map<OrderId, Map<Position, Long>> reserved() {
        return Map.copyOf(reserved);
    }

    public synchronized boolean isConfirmed(OrderId order) {
        return reserved.containsKey(order) && confirmed.contains(order);
    }

    /** Ends a reservation, unless it was confirmed. */
    public synchronized void expire(OrderId order) {
        if (!confirmed.contains(order)) {
            reserved.remove(order);
        }
    }

    public void setDown(boolean down) {
        isDown = down;
    }

    /** It processes calls, but its responses are lost. */
    public void loseResponses(boolean lost) {
        losesResponses = lost;
    }

    /** The positions of each query and reservation. */
    public List<Set<Position>> queries() {
        return List.copyOf(queries);
    }

    public ReportedStock report(Position position) {
        return ReportedStock.of(position, available(position), clock.instant().minus(lag));
    }

    @Override
    public List<ReportedStock> query(StockTenant tenant, Set<Position> positions, Deadline deadline) {
        queries.add(Set.copyOf(positions));
        receiveCall();
        return respond(reports(positions));
    }

    @Override
    public List<ReportedStock> queryInBackground(StockTenant tenant, Set<Position> positions) {
        receiveCall();
        return reports(positions);
    }

    /** Each page has one position. */
    @Override
    public StockPage list(StockTenant tenant, String cursor) {
        receiveCall();
        List<Position> all = onHand.keySet().stream().sorted().toList();
        int index = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        return index >= all.size()
                ? StockPage.END
                : new StockPage(List.of(report(all.get(index))), Optional.of(String.valueOf(index + 1)));
    }

    @Override
    public synchronized Result reserve(StockTenant tenant, Request request, Deadline deadline) {
        Set<Position> positions = request.quantities().keySet();
        queries.add(Set.copyOf(positions));
        receiveCall();
        boolean isEnough =
                request.quantities().entrySet().stream().allMatch(item -> available(item.getKey()) >= item.getValue());
        if (!reserved.containsKey(request.order()) && !isEnough) {
            return respond(new Result.NotReserved(reports(positions)));
        }
        reserved.putIfAbsent(request.order(), request.quantities());
        Instant now = clock.instant();
        return respond(new Result.Reserved("RES-" + request.order(), reports(positions), now));
    }

    @Override
    public synchronized boolean confirm(StockTenant tenant, OrderId order, String externalId) {
        receiveCall();
        confirmed.add(order);
        return respond(reserved.containsKey(order));
    }

    @Override
    public synchronized void release(StockTenant tenant, OrderId order, String externalId) {
        receiveCall();
        respond(Optional.ofNullable(reserved.remove(order)));
    }

    private List<ReportedStock> reports(Set<Position> positions) {
        return positions.stream().filter(onHand::containsKey).map(this::report).toList();
    }

    private void receiveCall() {
        if (isDown) {
            throw timeout();
        }
    }

    private <T> T respond(T response) {
        if (losesResponses) {
            throw timeout();
        }
        return response;
    }

    private static TransientFault timeout() {
        return new TransientFault(SystemFault.SYSTEM_TIMEOUT, "the master does not respond");
    }
}
