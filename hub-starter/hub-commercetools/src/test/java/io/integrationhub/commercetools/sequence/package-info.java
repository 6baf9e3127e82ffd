@NullMarked
package io.integrationhub.commercetools.sequence;

import org.jspecify.annotations.NullMarked;
