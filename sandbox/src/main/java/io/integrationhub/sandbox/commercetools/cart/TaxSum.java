package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sum of taxed amounts with its tax portions, one per name and rate. */
final class TaxSum {

    /** Identifies a tax portion. */
    private record Portion(String name, BigDecimal rate) {}

    /** An amount without tax and with tax, and the tax rate. */
    record TaxedAmount(Money net, Money gross, ObjectNode rate) {}

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

    /** Reduces net, gross and each portion proportionally to a discount on the total price. */
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
