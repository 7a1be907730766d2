# Rcapture: all hierarchical log-linear models, the one of lowest BIC and of lowest AIC, with Wald intervals.
# Task: loglinear.
source(file.path(dirname(sub("--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "run.R"))
suppressPackageStartupMessages(library(Rcapture))

for (name in tables) {
  table <- as.matrix(table_of(name))
  order <- setting("maxorder", ncol(table) - 2)
  # Models without an estimate warn, one by one; `models_with_warning` counts them.
  fit <- timed(suppressWarnings(closedpMS.t(table, dfreq = TRUE, maxorder = order)))
  found <- fit$value$results
  best <- which.min(found[, "BIC"])
  values <- list(
    estimate = found[best, "abundance"], standard_error = found[best, "stderr"],
    low = found[best, "abundance"] - qnorm(0.975) * found[best, "stderr"],
    high = found[best, "abundance"] + qnorm(0.975) * found[best, "stderr"],
    model = rownames(found)[best], BIC = found[best, "BIC"],
    estimate_by_AIC = found[which.min(found[, "AIC"]), "abundance"],
    model_by_AIC = rownames(found)[which.min(found[, "AIC"])],
    models = nrow(found), models_with_warning = sum(found[, "infoFit"] != 0)
  )
  report("Rcapture", name, values, fit$cpu_seconds)
}
