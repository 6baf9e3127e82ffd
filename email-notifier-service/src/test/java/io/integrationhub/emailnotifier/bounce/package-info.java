@NullMarked
package io.integrationhub.emailnotifier.bounce;

import org.jspecify.annotations.NullMarked;
