package io.integrationhub.sandbox.commercetools.traffic;

import io.integrationhub.sandbox.commercetools.project.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop that places orders of every sort. The same seed places the same orders, whatever their number; each number is
 * used once per prefix.
 */
public final class OrderTraffic {

    private static final int AT_ONCE = 16;

    private final ShopClient shop;
    private final Carts carts;
    private final String prefix;
    private final long seed;
    private final AtomicInteger placed = new AtomicInteger();

    private OrderTraffic(ShopClient shop, String prefix, long seed) {
        this.shop = shop;
        this.prefix = prefix;
        this.seed = seed;
        this.carts = new Carts(shop, new Assortment(shop).ensure());
    }

    /**
     * Opens the shop in a Project; its products and customers are added where they are missing.
     *
     * @param prefix of the order numbers, for example {@code SO-}
     */
    public static OrderTraffic open(Shop shop, String prefix, long seed) {
        return new OrderTraffic(new ShopClient(shop), prefix, seed);
    }

    /** Places orders of all sorts in turn, several at once; returns them by number. */
    public List<PlacedOrder> place(int count) {
        Semaphore places = new Semaphore(AT_ONCE);
        List<Future<PlacedOrder>> orders = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int index = placed.getAndIncrement();
                orders.add(workers.submit(() -> {
                    places.acquire();
                    try {
                        return place(index, sort(index));
                    } finally {
                        places.release();
                    }
                }));
            }
        }
        return orders.stream().map(OrderTraffic::result).toList();
    }

    /** Places one order of the sort. */
    public PlacedOrder place(OrderSort sort) {
        return place(placed.getAndIncrement(), sort);
    }

    private static OrderSort sort(int index) {
        return OrderSort.values()[index % OrderSort.values().length];
    }

    private static PlacedOrder result(Future<PlacedOrder> order) {
        try {
            return order.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An order could not be placed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while placing orders", e);
        }
    }

    private PlacedOrder place(int index, OrderSort sort) {
        Random random = new Random(seed * 1_000_003 + index);
        String number = prefix + String.format("%05d", index + 1);
        ObjectNode order = switch (sort) {
            case IMPORTED -> shop.post("orders/import", ImportedOrder.draft(number, random));
            case RECURRING -> shop.postToStandIn("recurring-orders", draft(carts.fill(sort, random), number));
            default -> shop.post("orders", draft(carts.fill(sort, random), number));
        };
        return new PlacedOrder(order.path("id").asString(), number, sort);
    }

    private static ObjectNode draft(ObjectNode cart, String number) {
        ObjectNode draft =
                Json.object().put("version", cart.path("version").asLong()).put("orderNumber", number);
        draft.putObject("cart").put("typeId", "cart").put("id", cart.path("id").asString());
        return draft;
    }
}
