package io.integrationhub.orderexport.acceptance;

import io.integrationhub.sandbox.oms.OmsOrder;
import io.integrationhub.sandbox.oms.OmsProgress;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The steps that an order goes through after it was placed, at the OMS and in the shop.
 *
 * @param steps steps in their order
 */
record OrderScenario(List<Step> steps) {

    /** A step in the life of a merchant's order, given by its number. */
    interface Step extends BiConsumer<Merchant, String> {}

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

    /** One of each kind; their number is coprime to the number of sorts, so that all combinations occur. */
    static final List<OrderScenario> ALL = List.of(
            of(
                    at(OmsProgress::accept),
                    at(OmsProgress::pick),
                    at(OmsProgress::ready),
                    OrderScenario::shipOnePiece,
                    at(OmsProgress::shipRemaining),
                    at(OmsProgress::invoice),
                    at((oms, number) -> oms.payment(number, "paid")),
                    at(OmsProgress::deliver)),
            of(
                    at(OmsProgress::accept),
                    at((oms, number) -> oms.delay(number, FROM, FROM.plusDays(2))),
                    at(OmsProgress::shipRemaining),
                    returnPiece("advised"),
                    returnPiece("returned"),
                    at((oms, number) -> oms.payment(number, "paid")),
                    returnPiece("back-in-stock"),
                    at((oms, number) -> oms.payment(number, "credit-owed"))),
            of(at(OmsProgress::accept), at(OmsProgress::pick), at(OmsProgress::cancel)),
            of(
                    at(OmsProgress::accept),
                    at((oms, number) -> oms.payment(number, "pending")),
                    OrderScenario::cancelInShop),
            of(
                    at(OmsProgress::backorder),
                    OrderScenario::shipOnePiece,
                    at(OmsProgress::invoice),
                    at((oms, number) -> oms.payment(number, "failed"))),
            of(
                    at(OmsProgress::accept),
                    at(OmsProgress::shipRemaining),
                    returnPiece("returned"),
                    returnPiece("unusable"),
                    at(OmsProgress::deliver)));

    OrderScenario {
        steps = List.copyOf(steps);
    }

    private static OrderScenario of(Step... steps) {
        return new OrderScenario(List.of(steps));
    }

    private static Step at(BiConsumer<OmsProgress, String> step) {
        return (merchant, number) -> step.accept(merchant.oms().progress(), number);
    }

    private static void cancelInShop(Merchant merchant, String number) {
        merchant.change(number, "{'action':'changeOrderState','orderState':'Cancelled'}");
    }

    private static void shipOnePiece(Merchant merchant, String number) {
        OmsOrder.Line line = goods(merchant, number).getFirst();
        if (line.quantity() > 1) {
            OmsOrder.Line piece = new OmsOrder.Line(line.lineId(), 1);
            merchant.oms().progress().ship(number, List.of(piece));
        }
    }

    private static Step returnPiece(String status) {
        return (merchant, number) -> {
            OmsOrder.Line line = goods(merchant, number).getLast();
            OmsOrder.Line piece = new OmsOrder.Line(line.lineId(), 1);
            merchant.oms().progress().returnItems(number, piece, status);
        };
    }

    private static List<OmsOrder.Line> goods(Merchant merchant, String number) {
        return merchant.oms().ledger().ordersWithNumber(number).getFirst().goods();
    }
}
