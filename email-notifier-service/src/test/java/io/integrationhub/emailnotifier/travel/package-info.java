@NullMarked
package io.integrationhub.emailnotifier.travel;

import org.jspecify.annotations.NullMarked;
