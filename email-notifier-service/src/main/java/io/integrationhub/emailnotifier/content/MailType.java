package io.integrationhub.emailnotifier.content;

import java.util.Optional;
import java.util.stream.Stream;

/** The mails that the hub sends. */
public enum MailType {
    ORDER_CONFIRMATION("order-confirmation"),
    ORDER_CHANGED("order-changed"),
    SHIPMENT_SENT("shipment-sent"),
    SHIPMENT_DELIVERED("shipment-delivered"),
    ORDER_DELAYED("order-delayed"),
    ORDER_CANCELLED("order-cancelled"),
    RETURN_RECEIVED("return-received"),
    REFUND("refund"),
    CUSTOMER_WELCOME("customer-welcome"),
    EMAIL_VERIFICATION("email-verification"),
    PASSWORD_RESET("password-reset"),
    PASSWORD_CHANGED("password-changed"),
    EMAIL_CHANGED("email-changed"),
    QUOTE_READY("quote-ready"),
    APPROVAL_NEEDED("approval-needed"),
    APPROVAL_DECIDED("approval-decided"),
    ASSOCIATE_INVITED("associate-invited"),
    STOCK_THRESHOLD("stock-threshold"),
    ORDER_REJECTED("order-rejected");

    private final String code;

    MailType(String code) {
        this.code = code;
    }

    /** The name in settings, template folders, ledger and endpoints; it does not change. */
    public String code() {
        return code;
    }

    /** The type with this code; empty if there is none. */
    public static Optional<MailType> ofCode(String code) {
        return Stream.of(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
