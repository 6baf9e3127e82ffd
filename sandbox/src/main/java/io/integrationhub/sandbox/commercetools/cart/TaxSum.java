package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sum of taxed amounts, with the taxes of one name and rate together. */
final class TaxSum {

    /** Portions are merged by what people call them and how high they are. */
    private record Portion(String name, BigDecimal rate) {}

    private final Map<Portion, Money> portions = new LinkedHashMap<>();
    private @Nullable Money net;
    private @Nullable Money gross;
    private boolean includedInPrice;

    TaxSum plus(TaxedAmount amount) {
        net = net == null ? amount.net() : net.plus(amount.net());
        gross = gross == null ? amount.gross() : gross.plus(amount.gross());
        includedInPrice = amount.rate().path("includedInPrice").asBoolean(false);
        Portion portion = new Portion(
                amount.rate().path("name").asString(),
                amount.rate().path("amount").decimalValue().stripTrailingZeros());
        portions.merge(portion, amount.gross().minus(amount.net()), Money::plus);
        return this;
    }

    boolean isEmpty() {
        return net == null;
    }

    /** A discount on the total price lowers net, gross and each portion by the same share. */
    void reduceTo(ObjectNode discount, Money total, RoundingMode mode) {
        Money netBefore = Objects.requireNonNull(net);
        Money grossBefore = Objects.requireNonNull(gross);
        Money base = includedInPrice ? grossBefore : netBefore;
        if (base.amount().signum() == 0) {
            return;
        }
        BigDecimal share = total.amount().divide(base.amount(), 18, RoundingMode.HALF_EVEN);
        portions.replaceAll((portion, amount) -> amount.times(share).rounded(mode));
        Money tax =
                portions.values().stream().reduce(Money.zero(total.currency()).rounded(mode), Money::plus);
        net = includedInPrice ? total.minus(tax) : total;
        gross = includedInPrice ? total : total.plus(tax);
        discount.set("discountedNetAmount", netBefore.minus(net).toCentPrecision());
        discount.set("discountedGrossAmount", grossBefore.minus(gross).toCentPrecision());
    }

    ObjectNode toJson() {
        Money totalNet = Objects.requireNonNull(net);
        Money totalGross = Objects.requireNonNull(gross);
        ObjectNode taxed = Json.object();
        taxed.set("totalNet", totalNet.toCentPrecision());
        taxed.set("totalGross", totalGross.toCentPrecision());
        ArrayNode list = taxed.putArray("taxPortions");
        portions.forEach((portion, amount) -> {
            ObjectNode one = list.addObject().put("rate", portion.rate()).put("name", portion.name());
            one.set("amount", amount.toCentPrecision());
        });
        taxed.set("totalTax", totalGross.minus(totalNet).toCentPrecision());
        return taxed;
    }
}
