@NullMarked
package io.integrationhub.emailnotifier.commercetools;

import org.jspecify.annotations.NullMarked;
