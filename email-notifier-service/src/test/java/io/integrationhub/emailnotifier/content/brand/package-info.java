@NullMarked
package io.integrationhub.emailnotifier.content.brand;

import org.jspecify.annotations.NullMarked;
