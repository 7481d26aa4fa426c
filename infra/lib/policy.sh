# shellcheck shell=bash
# Compares the policy with the organization and its Service Catalog, before anything is created. To be sourced.

readonly POLICY_SOURCE=bot-definition/vending-policy.yaml

# check_policy <file>: fails if the policy names missing OUs or products.
check_policy() {
  local units offered
  step "Policy"
  units=$(read_units)
  python3 "$library/policy.py" units "$1" <<<"$units" 2>"$errors" \
    || fail "The policy's OUs do not fit the organization. Edit $POLICY_SOURCE:" "$(cat "$errors")"
  offered=$(read_offered)
  python3 "$library/policy.py" products "$1" <<<"$offered" 2>"$errors" \
    || fail "The policy's products do not fit Service Catalog in $home_region." \
      "Edit $POLICY_SOURCE, or products in the configuration:" "$(cat "$errors")"
  say "Its OUs and products exist"
}

# read_units: a line for each OU of the organization: its ID, its parent's, its name.
read_units() {
  local parents parent units unit name next
  parents=$(aws organizations list-roots --query 'Roots[].Id' --output text) \
    || fail "The organization's OUs could not be read: you need organizations:ListRoots."
  printf '%s\t-\tRoot\n' "$parents"
  while [ -n "$parents" ]; do
    next=""
    for parent in $parents; do
      units=$(aws organizations list-organizational-units-for-parent --parent-id "$parent" --output text \
        --query 'OrganizationalUnits[].[Id,Name]') \
        || fail "The OUs below $parent could not be read: you need organizations:ListOrganizationalUnitsForParent."
      while IFS=$'\t' read -r unit name; do
        [ -n "$name" ] || continue
        printf '%s\t%s\t%s\n' "$unit" "$parent" "$name"
        next+=" $unit"
      done <<<"$units"
    done
    parents=$next
  done
}

# read_offered: a line for each product that the configuration offers: portfolio, product, name, how it is named, launch
# constraint.
read_offered() {
  local entries portfolio wanted products product name how constraint
  entries=$(python3 "$library/config.py" products "$config") || exit 1
  while IFS=$'\t' read -r portfolio wanted <&6; do
    [ -n "$portfolio" ] || continue
    how=product
    [ -n "$wanted" ] || how=portfolio
    products=$(aws servicecatalog search-products-as-admin --portfolio-id "$portfolio" --region "$home_region" \
      --query 'ProductViewDetails[].ProductViewSummary.[ProductId,Name]' --output text) \
      || fail "The products of portfolio $portfolio could not be read. Does it exist in $home_region?"
    while IFS=$'\t' read -r product name <&7; do
      if [ -z "$name" ] || [[ -n "$wanted" && "$wanted" != "$product" ]]; then continue; fi
      constraint=$(aws servicecatalog list-constraints-for-portfolio --portfolio-id "$portfolio" \
        --product-id "$product" --region "$home_region" --output text \
        --query "ConstraintDetails[?Type=='LAUNCH'].ConstraintId") || exit 1
      if [ -n "$constraint" ] && [ "$constraint" != None ]; then constraint=yes; else constraint=no; fi
      printf '%s\t%s\t%s\t%s\t%s\n' "$portfolio" "$product" "$name" "$how" "$constraint"
    done 7<<<"$products"
  done 6<<<"$entries"
}
