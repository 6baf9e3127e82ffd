/** Queries: the predicate language, sorting, paging and reference expansion. */
@NullMarked
package io.integrationhub.sandbox.commercetools.query;

import org.jspecify.annotations.NullMarked;
