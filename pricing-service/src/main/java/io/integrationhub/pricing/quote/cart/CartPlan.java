package io.integrationhub.pricing.quote.cart;

import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.quote.cart.CartChange.AddFee;
import io.integrationhub.pricing.quote.cart.CartChange.AddLine;
import io.integrationhub.pricing.quote.cart.CartChange.ChangeQuantity;
import io.integrationhub.pricing.quote.cart.CartChange.LockPrice;
import io.integrationhub.pricing.quote.cart.CartChange.RemoveFee;
import io.integrationhub.pricing.quote.cart.CartChange.RemoveLine;
import io.integrationhub.pricing.quote.report.QuoteReport;
import io.integrationhub.pricing.quote.report.ReportedFee;
import io.integrationhub.pricing.quote.report.ReportedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has to change so that a quotation cart has exactly what the master offers. A cart that has it needs no change,
 * so carrying out a plan again is harmless.
 *
 * <p>Lines get their price by their total, because only then no Cart Discount reduces it and a quantity that does not
 * divide the total loses no cent.
 */
public final class CartPlan {

    /** The custom line items that a report puts into the cart; those of the buyer stay. */
    private static final String FEE_PREFIX = "offer_";

    private final QuotationCart cart;
    private final List<CartLine> unmatched;
    private final List<CartChange> changes = new ArrayList<>();

    private CartPlan(QuotationCart cart) {
        this.cart = cart;
        this.unmatched = new ArrayList<>(cart.lines());
    }

    /**
     * The changes, in the order in which they have to be made.
     *
     * @throws IllegalArgumentException if the report has a line that the request does not have, or another currency
     */
    public static List<CartChange> of(QuotationCart cart, QuoteReport report) {
        CartPlan plan = new CartPlan(cart);
        // By line first, so that a line without reference does not take one that another line names.
        report.lines().stream().filter(line -> line.ref().isPresent()).forEach(plan::offer);
        report.lines().stream().filter(line -> line.ref().isEmpty()).forEach(plan::offer);
        plan.unmatched.forEach(line -> plan.changes.add(new RemoveLine(line.id())));
        plan.offerFees(report.fees());
        return List.copyOf(plan.changes);
    }

    private void offer(ReportedLine offered) {
        requireCurrency(offered.total());
        Optional<CartLine> found =
                unmatched.stream().filter(line -> isSame(line, offered)).findFirst();
        found.ifPresentOrElse(line -> offer(line, offered), () -> add(offered));
    }

    private static boolean isSame(CartLine line, ReportedLine offered) {
        return offered.ref()
                .map(ref -> withoutHyphens(ref).equals(withoutHyphens(line.id())))
                .orElseGet(() -> offered.sku().filter(line.sku()::equals).isPresent());
    }

    /** Systems whose references are short return the id without its hyphens. */
    private static String withoutHyphens(String id) {
        return id.replace("-", "");
    }

    private void offer(CartLine line, ReportedLine offered) {
        unmatched.remove(line);
        Money unitPrice = offered.unitPrice().roundedToMinorUnits();
        if (line.quantity() != offered.quantity()) {
            changes.add(new ChangeQuantity(line.id(), offered.quantity(), unitPrice, offered.total()));
            return;
        }
        boolean isAsOffered = line.isLocked()
                && line.total().equals(offered.total())
                && line.unitPrice().equals(unitPrice);
        if (!isAsOffered) {
            changes.add(new LockPrice(line.id(), unitPrice, offered.total()));
        }
    }

    private void add(ReportedLine offered) {
        if (offered.ref().isPresent()) {
            throw new IllegalArgumentException("the request has no line with the ref of a line of the report");
        }
        offered.sku()
                .ifPresent(sku -> changes.add(new AddLine(
                        sku, offered.quantity(), offered.unitPrice().roundedToMinorUnits(), offered.total())));
    }

    private void offerFees(List<ReportedFee> offered) {
        List<CartFee> ours = cart.fees().stream()
                .filter(fee -> fee.key().startsWith(FEE_PREFIX))
                .toList();
        ours.stream()
                .filter(fee -> offered.stream().noneMatch(it -> isAsOffered(fee, it)))
                .forEach(fee -> changes.add(new RemoveFee(fee.id())));
        offered.forEach(fee -> requireCurrency(fee.price()));
        offered.stream()
                .filter(it -> ours.stream().noneMatch(fee -> isAsOffered(fee, it)))
                .forEach(it -> changes.add(new AddFee(FEE_PREFIX + it.key(), it)));
    }

    private static boolean isAsOffered(CartFee fee, ReportedFee offered) {
        return fee.key().equals(FEE_PREFIX + offered.key())
                && fee.quantity() == offered.quantity()
                && fee.price().equals(offered.price());
    }

    private void requireCurrency(Money amount) {
        if (!amount.currency().equals(cart.currency())) {
            throw new IllegalArgumentException(
                    "the currency of the report is " + amount.currency() + ", that of the request " + cart.currency());
        }
    }
}
