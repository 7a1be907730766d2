# MultipleSystemsEstimation. Tasks: bic, all hierarchical log-linear models, with `nboot` samples that choose anew among
# the best of them (Silverman, Chan and Vincent 2024); stepwise; bayesthresh, which keeps the pairs with a clear effect
# (Silverman 2020).
source(file.path(dirname(sub("--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "run.R"))
suppressPackageStartupMessages({
  library(MultipleSystemsEstimation)
  requireNamespace("MCMCpack") # bayesthresh needs it; loading it is no part of the fit
})

for (name in tables) {
  table <- as.matrix(table_of(name))
  if (task == "bic") {
    samples <- setting("nboot", 1000)
    seed <- setting("iseed", 1234)
    fit <- timed(estimate_population(table, method = "bic", nboot = samples, iseed = seed))
    found <- fit$value
    values <- list(estimate = found$popest, model = found$model, BIC = found$BIC)
    # Row k chooses among the k best models on the data itself.
    of <- function(row) list(low = found$BCaquantiles[[row, "0.025"]], high = found$BCaquantiles[[row, "0.975"]])
    for (kept in unique(pmin(c(1, 10, samples), NROW(found$BCaquantiles)))) {
      values[[paste0("among_", kept)]] <- of(kept)
    }
  } else if (task == "stepwise") {
    threshold <- setting("pthresh", 0.02)
    fit <- timed(estimate_population(table, method = "stepwise", pthresh = threshold))
    values <- list(estimate = unname(fit$value$popest))
  } else {
    prior <- setting("prior", "proper")
    order <- setting("maxorder", 2)
    fit <- timed(estimate_population(table, method = "bayesthresh", prior = prior, maxorder = order))
    found <- fit$value
    values <- list(
      median = found$popest, low = found$quantiles[["2.5%"]], high = found$quantiles[["97.5%"]],
      kept = paste(found$retained_interactions, collapse = " "),
      without_overlap = paste(found$minus_infinite_estimated_effects, collapse = " ")
    )
  }
  report("MultipleSystemsEstimation", name, values, fit$cpu_seconds)
}
