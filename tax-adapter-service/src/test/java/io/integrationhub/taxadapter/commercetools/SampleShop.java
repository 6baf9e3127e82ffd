package io.integrationhub.taxadapter.commercetools;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.TransientFault;

/** A shop to test edges with: nothing is known of it, and its Types cannot be changed. */
public final class SampleShop {

    private SampleShop() {}

    private enum Code implements FaultCode {
        COMMERCETOOLS_UNREACHABLE
    }

    /** Carts that cannot be marked. */
    public static Carts carts() {
        CartMarks marks = new CartMarks(_ -> {
            throw new TransientFault(Code.COMMERCETOOLS_UNREACHABLE, "away");
        });
        return new ExtensionCarts(new QuestionReader(new FakeShopFacts()), marks);
    }
}
