# drpop: the doubly robust estimate from two lists and covariates (Das, Kennedy and Jewell). Task: logit, gam or
# rangerlogit, the estimator of the nuisance functions. A table has one row a person: two lists, then covariates.
source(file.path(dirname(sub("--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "run.R"))
suppressPackageStartupMessages(library(drpop))

for (name in tables) {
  people <- table_of(name)
  people[] <- lapply(people, as.numeric) # integers are refused
  folds <- setting("nfolds", 2)
  margin <- setting("margin", 0.01)
  set.seed(setting("seed", 1))
  # It always says that the variance of the plug-in estimate is that of the other.
  fit <- timed(suppressWarnings(popsize(people, nfolds = folds, margin = margin, funcname = task)))
  found <- fit$value$result
  of <- function(method) {
    row <- found[found$method == method, ]
    list(estimate = row$n, low = row$cin.l, high = row$cin.u)
  }
  sizes <- colSums(people[1:2])
  report(
    "drpop", name,
    c(of("DR"), list(plug_in = of("PI"), targeted = of("TMLE"),
                     lincoln_petersen = prod(sizes) / sum(people[[1]] * people[[2]]))),
    fit$cpu_seconds
  )
}
