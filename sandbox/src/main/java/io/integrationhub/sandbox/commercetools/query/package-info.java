/** Asking for resources: the predicate language of {@code where}, sorting, paging and the expansion of references. */
@NullMarked
package io.integrationhub.sandbox.commercetools.query;

import org.jspecify.annotations.NullMarked;
