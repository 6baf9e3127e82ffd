package io.integrationhub.taxadapter.engine;

import io.integrationhub.taxadapter.tax.Money;

/** What an engine has under a document's code. */
public sealed interface Standing {

    /**
     * The document is there.
     *
     * @param counts whether it is part of what is reported: committed, and not taken out again
     * @param same whether its items cost what ours do
     * @param tax all of its tax; positive in a refund too
     */
    record Kept(boolean counts, boolean same, Money tax) implements Standing {}

    /** It is not there. */
    record Missing() implements Standing {}

    /** This engine does not tell what it has. */
    record Untold() implements Standing {}
}
