package io.integrationhub.customersync.cdp;

/** The response of a system that is to erase a person. */
public sealed interface ErasureResult {

    /** The system has erased the person, or accepted to do so. */
    record Erased(String detail) implements ErasureResult {}

    /** Somebody has to do it by hand, because the system cannot be asked to. */
    record Unsupported(String reason) implements ErasureResult {}
}
