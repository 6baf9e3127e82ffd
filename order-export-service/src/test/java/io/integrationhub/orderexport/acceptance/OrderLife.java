package io.integrationhub.orderexport.acceptance;

import io.integrationhub.sandbox.oms.OmsOrder;
import io.integrationhub.sandbox.oms.OmsProgress;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What happens to an order after it was placed, step by step, at the OMS and in the shop.
 *
 * @param steps what happens, one after the other
 */
record OrderLife(List<Step> steps) {

    /** Something that happens to a merchant's order of that number. */
    interface Step extends BiConsumer<Merchant, String> {}

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);

    /** One of each kind; their number has no divisor in common with that of the sorts. */
    static final List<OrderLife> ALL = List.of(
            of(
                    at(OmsProgress::accept),
                    at(OmsProgress::pick),
                    at(OmsProgress::ready),
                    OrderLife::shipOnePiece,
                    at(OmsProgress::shipRemaining),
                    at(OmsProgress::invoice),
                    at((oms, number) -> oms.payment(number, "paid")),
                    at(OmsProgress::deliver)),
            of(
                    at(OmsProgress::accept),
                    at((oms, number) -> oms.delay(number, FROM, FROM.plusDays(2))),
                    at(OmsProgress::shipRemaining),
                    comesBack("advised"),
                    comesBack("returned"),
                    at((oms, number) -> oms.payment(number, "paid")),
                    comesBack("back-in-stock"),
                    at((oms, number) -> oms.payment(number, "credit-owed"))),
            of(at(OmsProgress::accept), at(OmsProgress::pick), at(OmsProgress::cancel)),
            of(at(OmsProgress::accept), at((oms, number) -> oms.payment(number, "pending")), OrderLife::callOff),
            of(
                    at(OmsProgress::backorder),
                    OrderLife::shipOnePiece,
                    at(OmsProgress::invoice),
                    at((oms, number) -> oms.payment(number, "failed"))),
            of(
                    at(OmsProgress::accept),
                    at(OmsProgress::shipRemaining),
                    comesBack("returned"),
                    comesBack("unusable"),
                    at(OmsProgress::deliver)));

    OrderLife {
        steps = List.copyOf(steps);
    }

    private static OrderLife of(Step... steps) {
        return new OrderLife(List.of(steps));
    }

    private static Step at(BiConsumer<OmsProgress, String> step) {
        return (merchant, number) -> step.accept(merchant.oms().progress(), number);
    }

    private static void callOff(Merchant merchant, String number) {
        merchant.change(number, "{'action':'changeOrderState','orderState':'Cancelled'}");
    }

    private static void shipOnePiece(Merchant merchant, String number) {
        OmsOrder.Line line = goods(merchant, number).getFirst();
        if (line.quantity() > 1) {
            OmsOrder.Line piece = new OmsOrder.Line(line.lineId(), 1);
            merchant.oms().progress().ship(number, List.of(piece));
        }
    }

    private static Step comesBack(String status) {
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
