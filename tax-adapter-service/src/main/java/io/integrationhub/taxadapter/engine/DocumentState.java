package io.integrationhub.taxadapter.engine;

import io.integrationhub.taxadapter.tax.Money;

/** What an engine has under the code of a document. */
public sealed interface DocumentState {

    /**
     * The document exists.
     *
     * @param committed whether it is reported: committed, and not voided
     * @param matches whether its items have the expected amounts
     * @param tax its total tax; positive for a refund too
     */
    record Found(boolean committed, boolean matches, Money tax) implements DocumentState {}

    /** The document does not exist. */
    record Missing() implements DocumentState {}

    /** The engine cannot be queried for documents. */
    record Unknown() implements DocumentState {}
}
