package io.integrationhub.taxadapter.commercetools.cart;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.taxadapter.commercetools.shop.FakeShopFacts;
import io.integrationhub.taxadapter.commercetools.transaction.TransactionReader;

/** A shop for tests without channels, categories and customers, whose Types cannot be changed. */
public final class SampleShop {

    private SampleShop() {}

    private enum Code implements FaultCode {
        COMMERCETOOLS_UNREACHABLE
    }

    /** Carts whose custom fields cannot be set. */
    public static Carts carts() {
        CartTaxFields fields = new CartTaxFields(_ -> {
            throw new TransientFault(Code.COMMERCETOOLS_UNREACHABLE, "unavailable");
        });
        return new ExtensionCarts(new TransactionReader(new FakeShopFacts()), fields);
    }
}
